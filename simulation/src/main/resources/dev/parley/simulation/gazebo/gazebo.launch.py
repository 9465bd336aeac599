"""Gazebo with the hall and @ROBOT@ in it, bridged to ROS 2. Run with: ros2 launch ./gazebo.launch.py"""

from pathlib import Path

from launch import LaunchDescription
from launch.actions import IncludeLaunchDescription
from launch.launch_description_sources import PythonLaunchDescriptionSource
from launch.substitutions import PathJoinSubstitution
from launch_ros.actions import Node
from launch_ros.substitutions import FindPackageShare

HERE = Path(__file__).resolve().parent
ROBOT = "@ROBOT@"


def generate_launch_description():
    urdf = HERE / f"{ROBOT}.urdf"
    gazebo = IncludeLaunchDescription(
        PythonLaunchDescriptionSource(
            PathJoinSubstitution([FindPackageShare("ros_gz_sim"), "launch", "gz_sim.launch.py"])
        ),
        launch_arguments={"gz_args": f"-r {HERE / 'hall.sdf'}"}.items(),
    )
    spawn = Node(
        package="ros_gz_sim",
        executable="create",
        arguments=["-name", ROBOT, "-file", str(urdf), "-z", "0.01"],
    )
    bridge = Node(
        package="ros_gz_bridge",
        executable="parameter_bridge",
        parameters=[{"config_file": str(HERE / "bridge.yaml")}],
    )
    state = Node(
        package="robot_state_publisher",
        executable="robot_state_publisher",
        parameters=[{"robot_description": urdf.read_text(), "use_sim_time": True}],
    )
    return LaunchDescription([gazebo, spawn, bridge, state])
